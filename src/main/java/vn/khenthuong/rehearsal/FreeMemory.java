package vn.khenthuong.rehearsal;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** How much memory another process may take: of the machine, or of the container that the program runs in. */
final class FreeMemory {

    private static final long KIB = 1024;

    private FreeMemory() {}

    static long bytes() {
        long machine = machine(Path.of("/proc/meminfo"))
                .orElseGet(() ->
                        ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getFreeMemorySize());
        OptionalLong container = container(Path.of("/sys/fs/cgroup"));
        return container.isPresent() ? Math.min(machine, container.getAsLong()) : machine;
    }

    /** What Linux would give without swapping; empty elsewhere. */
    static OptionalLong machine(Path meminfo) {
        return number(meminfo, "MemAvailable:").stream().map(kib -> kib * KIB).findFirst();
    }

    /** What is left of the container's limit, pages that can be dropped counted as free; empty without a limit. */
    static OptionalLong container(Path cgroup) {
        try {
            String limit = Files.readString(cgroup.resolve("memory.max")).strip();
            long used = Long.parseLong(
                    Files.readString(cgroup.resolve("memory.current")).strip());
            long droppable =
                    number(cgroup.resolve("memory.stat"), "inactive_file").orElse(0);
            return limit.equals("max")
                    ? OptionalLong.empty()
                    : OptionalLong.of(Long.parseLong(limit) - used + droppable);
        } catch (IOException | NumberFormatException none) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong number(Path file, String name) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.replaceAll("\\D", ""))
                    .filter(digits -> !digits.isEmpty())
                    .mapToLong(Long::parseLong)
                    .findFirst();
        } catch (IOException none) {
            return OptionalLong.empty();
        }
    }
}
