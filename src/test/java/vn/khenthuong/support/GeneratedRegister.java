package vn.khenthuong.support;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Entries of made-up people with Vietnam's usual names, for what depends on how many there are. */
public final class GeneratedRegister {

    private static final String FAMILY =
            "{Nguyễn,Nguyễn,Nguyễn,Nguyễn,Trần,Trần,Lê,Lê,Phạm,Phạm,Hoàng,Phan,Vũ,Võ,Đặng,Bùi,Đỗ,Hồ,Ngô,"
                    + "Dương,Lý,Ksor,Niê,Y,H}";
    private static final String MIDDLE =
            "{Văn,Văn,Văn,Thị,Thị,Thị,Đức,Hữu,Minh,Ngọc,Quốc,Thanh,Hồng,Kim,Xuân,Thu,Đình,Công,Quang,Anh,"
                    + "Thúy,Tuấn,Gia,Bảo,Nhật,Hoài,Mỹ,Phương,Khánh,Trọng}";
    private static final String GIVEN =
            "{Anh,Bình,Châu,Cường,Dũng,Đạt,Đức,Duy,Giang,Hà,Hải,Hân,Hằng,Hạnh,Hào,Hiền,Hiếu,Hòa,Hoàng,Hồng,Hùng,Hưng,"
                    + "Hương,Huy,Khánh,Khoa,Kiên,Lâm,Lan,Linh,Loan,Long,Ly,Mai,Mạnh,Minh,My,Nam,Nga,Ngân,Nghĩa,Ngọc,Nhân,Nhung,Oanh,"
                    + "Phong,Phúc,Phương,Quân,Quang,Quyên,Quỳnh,Sơn,Tài,Tâm,Tân,Thắng,Thành,Thảo,Thịnh,Thu,Thủy,Tiến,Toàn,Trang,Trí,Trung,"
                    + "Trường,Tú,Tuấn,Tùng,Tuyết,Uyên,Vân,Việt,Vinh,Vy,Xuân,Yến}";

    /** As many as the database writes within the patience of a connection. */
    private static final int AT_ONCE = 100_000;

    private GeneratedRegister() {}

    /** Adds so many entries in the caller's transaction. */
    public static void add(JdbcClient jdbc, int entries) {
        for (int from = 1; from <= entries; from += AT_ONCE) {
            int to = Math.min(entries, from + AT_ONCE - 1);
            add(jdbc, from, to);
            jdbc.sql("insert into register_name (organisation, kind, name_key)"
                            + " select distinct organisation, kind, name_key from award_entry"
                            + " where campaign = 'du-lieu-sinh' and ordinal between ? and ? on conflict do nothing")
                    .params(from, to)
                    .update();
        }
    }

    private static void add(JdbcClient jdbc, int from, int to) {
        jdbc.sql(
                        """
                        with words as (select ?::text[] f, ?::text[] m, ?::text[] g),
                        named as (
                          select n, f[1 + n * 7 % array_length(f, 1)] || ' '
                            || m[1 + n / 3 % array_length(m, 1)] || ' '
                            || case when n % 3 = 0 then m[1 + n / 11 % array_length(m, 1)] || ' ' else '' end
                            || g[1 + n / 5 % array_length(g, 1)] as name
                          from words, generate_series(?, ?) n)
                        insert into award_entry (id, organisation, campaign, award_form, source, unit, kind, name,
                          name_folded, name_key, birth_date, decision_number, decision_date, ordinal, recorded_by, recorded_at)
                        select gen_random_uuid(), 'daklak', 'du-lieu-sinh', 'provincial-certificate', 'RECORDED', 'sonoivu',
                          'INDIVIDUAL', name, folded, (select string_agg(w, ' ' order by w collate "C")
                            from unnest(string_to_array(folded, ' ')) w),
                          date '1955-01-01' + (n::bigint * 7919 % 18000)::int, 'SINH-' || n, date '2000-01-01' + n % 9000, n,
                          'test', timestamptz '2026-01-01 00:00:00Z'
                        from named, lateral (select lower(unaccent(name)) as folded) f
                        """)
                .param(FAMILY)
                .param(MIDDLE)
                .param(GIVEN)
                .param(from)
                .param(to)
                .update();
    }
}
