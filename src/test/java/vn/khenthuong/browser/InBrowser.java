package vn.khenthuong.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests in a real Chromium: a test method takes {@link Windows}. Without a Chromium the class is reported as skipped, before
 * the program is started for it; with {@code -Dbrowser.required=true} that is an error. A test also fails on what no page may
 * do: an error in a script, an error on the console that the test did not announce, an answer with status 5xx.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ChromiumExtension.class)
@interface InBrowser {}
