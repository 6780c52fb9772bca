package vn.khenthuong.document;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a file may be at most, and how long one that nobody uses stays.
 *
 * @param maxBytes size in bytes; 50 MB unless told otherwise
 * @param maxPages pages of one PDF
 * @param keepUnattachedDays days after which an uploaded file that nothing needs is removed
 */
@ConfigurationProperties("khenthuong.document")
record DocumentSettings(
        @DefaultValue("52428800") long maxBytes,
        @DefaultValue("1000") int maxPages,
        @DefaultValue("30") int keepUnattachedDays) {

    DocumentSettings {
        if (keepUnattachedDays < 1) {
            throw new IllegalArgumentException("khenthuong.document.keep-unattached-days must be above zero");
        }
        if (maxBytes < 1 || maxPages < 1) {
            throw new IllegalArgumentException("khenthuong.document.max-bytes and max-pages must be above zero");
        }
    }
}
