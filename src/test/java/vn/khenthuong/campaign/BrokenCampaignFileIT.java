package vn.khenthuong.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khenthuong.support.Program;

/** Whoever edits a plan and slips reads at the start where, and what was expected. */
class BrokenCampaignFileIT {

    @TempDir
    Path folder;

    @Test
    void theProgramDoesNotStartAndSaysWhereTheTypoIs() throws IOException {
        String plan = TestPlans.dakLak();
        Path file = folder.resolve("dak-lak-2026.yaml");
        Files.writeString(file, plan.replaceFirst("electionDay:", "electionDya:"));
        long line = plan.lines().takeWhile(l -> !l.startsWith("electionDay:")).count() + 1;

        try (Program program = Program.on(folder.resolve("data"))
                .with("khenthuong.campaigns.location", "file:" + folder + "/*.yaml")
                .environment(Map.of())
                .start()) {
            assertThatThrownBy(program::awaitStarted)
                    .hasMessageContaining("APPLICATION FAILED TO START")
                    .hasMessageContaining("dak-lak-2026.yaml, line " + line)
                    .hasMessageContaining("electionDya")
                    .hasMessageContaining("Correct the lines named above");
        }
        assertThat(folder.resolve("data")).isDirectory();
    }
}
