package vn.khenthuong.document;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose signatures are trusted.
 *
 * @param trust a directory of certificates or one bundle; empty: nobody's
 */
@ConfigurationProperties("khenthuong.signatures")
record SignatureSettings(@DefaultValue("") String trust) {}
