package vn.khenthuong.document;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a file may be at most.
 *
 * @param maxBytes size in bytes; 50 MB unless told otherwise
 * @param maxPages pages of one PDF
 */
@ConfigurationProperties("khenthuong.document")
record DocumentSettings(@DefaultValue("52428800") long maxBytes, @DefaultValue("1000") int maxPages) {

    DocumentSettings {
        if (maxBytes < 1 || maxPages < 1) {
            throw new IllegalArgumentException("khenthuong.document.max-bytes and max-pages must be above zero");
        }
    }
}
