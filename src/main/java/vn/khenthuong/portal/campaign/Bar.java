package vn.khenthuong.portal.campaign;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * One bar of a chart.
 *
 * @param label what it stands for
 * @param percent of the chart's width, 0 to 100
 * @param words the number itself, as people read it
 */
record Bar(String label, long percent, String words) {

    /** Bars of which the longest takes the whole width. */
    static <T> List<Bar> longest(
            List<T> rows, Function<T, String> label, ToDoubleFunction<T> value, Function<T, String> words) {
        double most = rows.stream().mapToDouble(value).max().orElse(0);
        return rows.stream()
                .map(row -> new Bar(label.apply(row), share(value.applyAsDouble(row), most), words.apply(row)))
                .toList();
    }

    /** @return how much of the whole, in hundredths; 0 of nothing */
    static long share(double part, double whole) {
        return whole <= 0 ? 0 : Math.round(Math.min(1, part / whole) * 100);
    }
}
