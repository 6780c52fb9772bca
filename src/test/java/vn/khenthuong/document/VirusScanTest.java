package vn.khenthuong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khenthuong.shared.Finding;

/** A clean answer lets a file in; a virus, silence, noise and a closed door do not. */
class VirusScanTest {

    @TempDir
    Path folder;

    private Path file;
    private byte[] content;

    @BeforeEach
    void upload() throws IOException {
        content = TestPdfs.ofSize(200_000);
        file = Files.write(folder.resolve("in.pdf"), content);
    }

    @Test
    void aCleanFileIsTakenWholeOverTcpAndOverAUnixSocket() throws IOException {
        try (FakeClamd clamd = FakeClamd.onTcp(seen -> "stream: OK\0")) {
            assertThat(refusal(clamd.address())).isEmpty();
            assertThat(clamd.received()).isEqualTo(content);
        }
        // Such an address must be short.
        Path socket = Files.createTempDirectory("kt").resolve("clamd.sock");
        try (FakeClamd clamd = new FakeClamd(UnixDomainSocketAddress.of(socket), seen -> "stream: OK\0")) {
            assertThat(refusal("unix:" + socket)).isEmpty();
            assertThat(clamd.received()).isEqualTo(content);
        }
    }

    @Test
    void aVirusIsNamed() throws IOException {
        try (FakeClamd clamd = FakeClamd.onTcp(seen -> "stream: Eicar-Test-Signature FOUND\0")) {
            Finding finding = refusal(clamd.address()).orElseThrow();

            assertThat(finding.rule()).isEqualTo("file-infected");
            assertThat(finding.message().vi()).contains("«Tờ trình.pdf»", "mã độc (Eicar-Test-Signature)");
            assertThat(RefusedUpload.mayPass(List.of(finding))).isFalse();
        }
    }

    @Test
    void whateverIsNoCleanAnswerClosesTheDoor() throws IOException {
        for (String answer : List.of(
                "stream: OK",
                "\0",
                "xin chào\0",
                "stream: OK. NOT\0",
                "INSTREAM size limit exceeded. ERROR\0",
                "x".repeat(100_000))) {
            try (FakeClamd clamd = FakeClamd.onTcp(seen -> answer)) {
                assertAway(clamd.address());
            }
        }
    }

    @Test
    void silenceEndsAfterItsTime() throws IOException {
        try (FakeClamd clamd = FakeClamd.onTcp(seen -> null)) {
            Optional<Finding> refusal = new VirusScan(new ClamdSettings(clamd.address()), Duration.ofMillis(300))
                    .refusal(file, "Tờ trình.pdf");

            assertThat(refusal.orElseThrow().rule()).isEqualTo("file-scan-unavailable");
        }
    }

    @Test
    void aScannerThatIsAwayClosesTheDoor() throws IOException {
        String address;
        try (FakeClamd gone = FakeClamd.onTcp(seen -> "")) {
            address = gone.address();
        }
        assertAway(address);
        assertAway("unix:" + folder.resolve("khong-co.sock"));
        assertAway("may-chu-khong-co.invalid:3310");
    }

    @Test
    void nothingIsAskedWhereNothingIsConfiguredAndAMistakeIsNoticed() {
        assertThat(refusal("")).isEmpty();
        assertThatThrownBy(() -> new ClamdSettings("localhost"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("khenthuong.clamd.address");
    }

    private void assertAway(String address) {
        Finding finding = refusal(address).orElseThrow();
        assertThat(finding.rule()).isEqualTo("file-scan-unavailable");
        assertThat(finding.message().vi()).contains("bộ quét vi-rút tạm thời không hoạt động", "thử lại sau ít phút");
        assertThat(RefusedUpload.mayPass(List.of(finding))).isTrue();
    }

    private Optional<Finding> refusal(String address) {
        return new VirusScan(new ClamdSettings(address), Duration.ofSeconds(10)).refusal(file, "Tờ trình.pdf");
    }
}
