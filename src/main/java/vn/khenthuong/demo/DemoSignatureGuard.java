package vn.khenthuong.demo;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import vn.khenthuong.shared.StartRefusedException;
import vn.khenthuong.shared.Text;

/**
 * Before anything else is made: a program that is no demo and was given a key to sign with does not start. Real decisions
 * are signed outside, with keys that never leave their tokens.
 */
class DemoSignatureGuard implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String KEYS = "khenthuong.demo.signature.keys";
    static final String PASSWORD = "khenthuong.demo.signature.password";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        refusal(context.getEnvironment()).ifPresent(refusal -> {
            throw refusal;
        });
    }

    static Optional<StartRefusedException> refusal(Environment environment) {
        List<String> given = List.of(KEYS, PASSWORD).stream()
                .filter(name -> !environment.getProperty(name, "").isBlank())
                .toList();
        if (given.isEmpty() || DemoClock.isDemo(environment)) {
            return Optional.empty();
        }
        String names = String.join(", ", given);
        return Optional.of(new StartRefusedException(
                new Text(
                        "Khóa ký thử chỉ dùng trong bản demo, nhưng chương trình đang chạy không phải bản demo mà có "
                                + names + ".",
                        "Trial signatures belong to the demo, but this program is no demo and was given " + names
                                + "."),
                new Text(
                        "Hãy bỏ thiết lập này rồi khởi động lại: quyết định thật được ký số ở bên ngoài và tải lên.",
                        "Remove it, then start again: real decisions are signed outside and uploaded.")));
    }
}
