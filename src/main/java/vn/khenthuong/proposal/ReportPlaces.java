package vn.khenthuong.proposal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khenthuong.shared.OrganisationCode;

/**
 * Whose report on the result of the election was received first, among the places that were sent in a campaign. It puts them
 * in order and keeps nobody out (plan 508/KH-UBND, III.2: "nhanh hơn so với các đơn vị khác").
 */
@Repository
public class ReportPlaces {

    private final JdbcClient jdbc;

    ReportPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param rank from 1; whoever reported at the same instant has the same
     * @param of how many of them told when
     */
    public record Place(int rank, int of) {}

    /**
     * @param subjectTypes keys of the subject types that are compared with each other
     * @param reportedAt null if nobody said
     * @return empty if nobody said when
     */
    public Optional<Place> place(
            OrganisationCode organisation, String campaign, Set<String> subjectTypes, Instant reportedAt) {
        if (reportedAt == null || subjectTypes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(jdbc.sql(
                        """
                        select count(*) filter (where reported_at < :at) + 1 as rank, count(*) as total from nominee
                        where organisation = :organisation and campaign = :campaign and live
                          and reported_at is not null and subject_type in (:types)
                        """)
                .param("at", reportedAt.atOffset(ZoneOffset.UTC))
                .param("organisation", organisation.value())
                .param("campaign", campaign)
                .param("types", subjectTypes)
                .query((row, number) -> new Place(row.getInt("rank"), row.getInt("total")))
                .single());
    }
}
