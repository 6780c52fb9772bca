package vn.khenthuong.rehearsal;

import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import vn.khenthuong.demo.PlaySettings;

/**
 * What the process of a rehearsal is told by the program that started it, in a file that only its owner may read.
 *
 * @param key without which its door answers nothing
 * @param perDay how many dossiers the appraisers take up on a day
 * @param pace days that pass in a minute
 */
@ConfigurationProperties("khenthuong.rehearsal.play")
record PlayProperties(
        String key, int dossiers, long seed, LocalDate start, int late, int returned, int perDay, int pace) {

    PlaySettings settings() {
        return new PlaySettings(dossiers, seed, start, late, returned);
    }
}
