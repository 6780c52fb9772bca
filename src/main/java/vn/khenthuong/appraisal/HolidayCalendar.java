package vn.khenthuong.appraisal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.StartRefusedException;
import vn.khenthuong.shared.Text;

/**
 * The calendar of days off and of days worked instead: a file, because both are announced anew for every year. What it says
 * and how far each entry is verified is shown to everybody.
 */
@Component
public class HolidayCalendar {

    private static final YAMLMapper YAML =
            YAMLMapper.builder().addModule(new JavaTimeModule()).build();

    private final TreeMap<LocalDate, CalendarDay> days = new TreeMap<>();

    /** @throws StartRefusedException if the file cannot be read or contradicts itself */
    @Autowired
    HolidayCalendar(@Value("${khenthuong.calendar.location:classpath:calendar/vietnam.yaml}") Resource file) {
        this(read(file), String.valueOf(file.getFilename()));
    }

    private HolidayCalendar(Collection<CalendarDay> entries, String file) {
        for (CalendarDay entry : entries) {
            if (!entry.mark().matches("[SVAIM]")) {
                throw refused(
                        file, entry.day() + ": mark \"" + entry.mark() + "\"", "mức xác minh là S, V, A, I hoặc M");
            }
            if (entry.works() != weekend(entry.day())) {
                throw refused(
                        file,
                        entry.day() + " (" + entry.name() + ")",
                        entry.works()
                                ? "ngày làm bù phải là thứ Bảy hoặc Chủ nhật"
                                : "thứ Bảy, Chủ nhật vốn là ngày nghỉ; hãy ghi ngày nghỉ bù");
            }
            if (days.put(entry.day(), entry) != null) {
                throw refused(file, entry.day().toString(), "mỗi ngày chỉ ghi một lần");
            }
        }
    }

    /** A calendar of these days only. @throws StartRefusedException as above */
    public static HolidayCalendar of(Collection<CalendarDay> days) {
        return new HolidayCalendar(days, "calendar");
    }

    /** The entries of a year, by day; empty for a year that nobody has entered. */
    public List<CalendarDay> ofYear(int year) {
        return List.copyOf(days.subMap(LocalDate.of(year, 1, 1), true, LocalDate.of(year, 12, 31), true)
                .values());
    }

    Optional<CalendarDay> on(LocalDate day) {
        return Optional.ofNullable(days.get(day));
    }

    static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static List<CalendarDay> read(Resource file) {
        try (InputStream in = file.getInputStream()) {
            return YAML.readValue(in, Entries.class).days();
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw refused(
                    file.getFilename(), "line " + line + ": " + e.getOriginalMessage(), "ngày ghi dạng yyyy-MM-dd");
        } catch (IOException e) {
            throw refused(file.getFilename(), String.valueOf(e.getMessage()), "tệp phải có và đọc được");
        }
    }

    private static StartRefusedException refused(String file, String where, String wanted) {
        return new StartRefusedException(
                new Text(
                        "Lịch nghỉ " + file + " không dùng được: " + where + ".",
                        "The calendar " + file + " cannot be used: " + where + "."),
                new Text(
                        "Sửa tệp (" + wanted + ") hoặc chỉ tệp khác bằng khenthuong.calendar.location.",
                        "Correct the file or name another one in khenthuong.calendar.location."));
    }

    private record Entries(@JsonProperty(required = true) List<CalendarDay> days) {}
}
