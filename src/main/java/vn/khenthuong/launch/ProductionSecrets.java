package vn.khenthuong.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import vn.khenthuong.shared.StartRefusedException;
import vn.khenthuong.shared.Text;

/**
 * In production, before anything else is made: every secret is given and none is weak or a default. Names all that are
 * wrong at once, by the names of their environment variables, and never shows a value.
 */
class ProductionSecrets implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context.getEnvironment().acceptsProfiles(Profiles.of("prod"))) {
            List<Text> problems = problems(context.getEnvironment());
            if (!problems.isEmpty()) {
                throw refused(problems);
            }
        }
    }

    static List<Text> problems(Environment environment) {
        Function<String, String> value = name -> environment.getProperty(name, "");
        List<Optional<Text>> found = new ArrayList<>();
        found.add(SecretCheck.key("KHENTHUONG_SECRET", value.apply("khenthuong.secret")));
        found.add(SecretCheck.origin("KHENTHUONG_PUBLIC_URL", value.apply("khenthuong.public-url")));
        String admin = value.apply("khenthuong.admin.user");
        found.add(admin.isBlank() ? Optional.of(SecretCheck.missing("KHENTHUONG_ADMIN_USER")) : Optional.empty());
        found.add(SecretCheck.password("KHENTHUONG_ADMIN_PASSWORD", value.apply("khenthuong.admin.password"), admin));
        if (value.apply("khenthuong.database.url").isBlank()) {
            found.add(embedded(environment));
        } else {
            found.addAll(external(value));
        }
        return found.stream().flatMap(Optional::stream).toList();
    }

    private static Optional<Text> embedded(Environment environment) {
        return environment.getProperty("khenthuong.database.embedded", Boolean.class, false)
                ? Optional.empty()
                : Optional.of(new Text(
                        "thiếu KHENTHUONG_DB_URL (hoặc KHENTHUONG_DB_EMBEDDED=true để dùng PostgreSQL kèm theo)",
                        "KHENTHUONG_DB_URL is missing (or KHENTHUONG_DB_EMBEDDED=true for the program's own"
                                + " PostgreSQL)"));
    }

    private static List<Optional<Text>> external(Function<String, String> value) {
        List<Optional<Text>> found = new ArrayList<>();
        String user = value.apply("khenthuong.database.user");
        found.add(user.isBlank() ? Optional.of(SecretCheck.missing("KHENTHUONG_DB_USER")) : Optional.empty());
        found.add(SecretCheck.password("KHENTHUONG_DB_PASSWORD", value.apply("khenthuong.database.password"), user));
        String owner = value.apply("khenthuong.database.owner-user");
        if (!owner.isBlank()) {
            found.add(SecretCheck.password(
                    "KHENTHUONG_DB_OWNER_PASSWORD", value.apply("khenthuong.database.owner-password"), owner));
        }
        return found;
    }

    private static StartRefusedException refused(List<Text> problems) {
        return new StartRefusedException(
                new Text(
                        "Chế độ chính thức (prod) thiếu hoặc có bí mật yếu: " + joined(problems, Text::vi) + ".",
                        "Production lacks secrets or has weak ones: " + joined(problems, Text::en) + "."),
                new Text(
                        "Hãy đặt các biến môi trường này bằng giá trị ngẫu nhiên rồi khởi động lại.",
                        "Set these environment variables to random values, then start again."));
    }

    private static String joined(List<Text> problems, Function<Text, String> language) {
        return problems.stream().map(language).collect(Collectors.joining("; "));
    }
}
