package vn.khenthuong.print;

import java.io.InputStream;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.khenthuong.document.DownloadName;
import vn.khenthuong.document.PrintFormat;

/**
 * A document that was made.
 *
 * @param name what it is, in Vietnamese, without an ending
 * @param content on local disk; gone when it is closed
 */
public record Paper(String name, PrintFormat format, InputStream content) {

    /** To be saved under its Vietnamese name; kept by no cache, because it tells of people. */
    public ResponseEntity<Resource> asDownload() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, new DownloadName(name, format).contentDisposition(false))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(new InputStreamResource(content));
    }
}
