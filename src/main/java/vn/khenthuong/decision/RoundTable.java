package vn.khenthuong.decision;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Stored rounds. */
interface RoundTable extends JpaRepository<Round, Long> {

    @EntityGraph(attributePaths = "lines")
    Optional<Round> findByOrganisationAndCode(String organisation, String code);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Round r where r.organisation = :organisation and r.code = :code")
    Optional<Round> lock(String organisation, String code);

    @EntityGraph(attributePaths = "lines")
    @Query("select distinct r from Round r where r.organisation = :organisation order by r.id desc")
    List<Round> all(String organisation);

    @EntityGraph(attributePaths = "lines")
    @Query("select distinct r from Round r where r.organisation = :organisation and r.code in :codes")
    List<Round> withCodes(String organisation, Collection<String> codes);

    /** Codes of the dossiers in this round's list. */
    @Query("select distinct l.dossier from RoundLine l where l.organisation = :organisation and l.round.code = :code")
    List<String> dossiers(String organisation, String code);

    /** The open round whose list holds this nominee, if any. */
    @Query("select l.round from RoundLine l where l.organisation = :organisation and l.nominee = :nominee"
            + " and l.active = true and l.dropped = false")
    Optional<Round> holding(String organisation, UUID nominee);

    /** Rounds with a line of this dossier whose letters have left. */
    @Query("select distinct r from Round r join fetch r.lines where r.organisation = :organisation"
            + " and r.dispatchedAt is not null and exists (select 1 from RoundLine l where l.round = r"
            + " and l.dossier = :dossier and l.dropped = false)")
    List<Round> dispatched(String organisation, String dossier);

    Optional<Round> findByOrganisationAndDecisionFile(String organisation, UUID decisionFile);

    boolean existsByDecisionFile(UUID decisionFile);

    @Query(value = "select nextval('round_number')", nativeQuery = true)
    long nextNumber();
}
