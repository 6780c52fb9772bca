package vn.khenthuong;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Khen Thưởng. Instants are kept in UTC inside; people see {@code Asia/Ho_Chi_Minh}. */
@SpringBootApplication
@EnableScheduling
@Modulithic(systemName = "Khen Thưởng", sharedModules = "shared")
public class KhenThuongApplication {

    public static void main(String[] args) {
        // The engine's columns have no zone: nothing may be written before this line.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(KhenThuongApplication.class, args);
    }
}
