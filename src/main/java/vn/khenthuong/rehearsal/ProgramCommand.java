package vn.khenthuong.rehearsal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.springframework.util.unit.DataSize;

/** How this program is started once more: by its own Java, from the jar or the class path that it was started from. */
final class ProgramCommand {

    private static final String PROGRAM = "vn.khenthuong.KhenThuongApplication";

    private ProgramCommand() {}

    /**
     * The command without its arguments.
     *
     * @param heap most memory for Java
     * @param temporary the process's own folder for temporary files
     */
    static List<String> of(DataSize heap, Path temporary) {
        return of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                System.getProperty("java.class.path"),
                heap,
                temporary);
    }

    static List<String> of(String java, String classPath, DataSize heap, Path temporary) {
        List<String> command = new ArrayList<>(List.of(
                java,
                "-Xmx" + heap.toMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.io.tmpdir=" + temporary));
        if (startsItself(classPath)) {
            command.addAll(List.of("-jar", Path.of(classPath).toAbsolutePath().toString()));
        } else {
            command.addAll(List.of("-cp", absolute(classPath), PROGRAM));
        }
        return command;
    }

    /** Whether it is one jar that says which class starts it. */
    private static boolean startsItself(String classPath) {
        if (classPath.contains(File.pathSeparator) || !classPath.endsWith(".jar")) {
            return false;
        }
        try (JarFile jar = new JarFile(classPath)) {
            Manifest manifest = jar.getManifest();
            return manifest != null && manifest.getMainAttributes().getValue("Main-Class") != null;
        } catch (IOException e) {
            return false;
        }
    }

    /** The process has another working directory. */
    private static String absolute(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
