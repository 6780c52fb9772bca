package vn.khenthuong.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The real plan's file and texts beside it. */
final class TestPlans {

    private TestPlans() {}

    static String dakLak() {
        return resource("/campaigns/dak-lak-2026.yaml");
    }

    static String resource(String path) {
        try (InputStream in = TestPlans.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
