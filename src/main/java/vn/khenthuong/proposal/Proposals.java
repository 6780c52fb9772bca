package vn.khenthuong.proposal;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Stored dossiers. */
interface Proposals extends JpaRepository<Proposal, Long> {

    @EntityGraph(attributePaths = "nominees")
    Optional<Proposal> findByOrganisationAndCode(String organisation, String code);

    /** Serialises everybody who changes this dossier until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Proposal p where p.organisation = :organisation and p.code = :code")
    Optional<Proposal> lock(String organisation, String code);

    /** As {@link #lock}, of several, in the order of their codes. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Proposal p where p.organisation = :organisation and p.code in :codes order by p.code")
    List<Proposal> lockAll(String organisation, Collection<String> codes);

    /** Dossiers of the campaign that wait in these states. */
    @Query("select p from Proposal p where p.organisation = :organisation and p.campaign = :campaign"
            + " and p.state in :states order by p.code")
    List<Proposal> ofCampaign(String organisation, String campaign, Collection<ProposalState> states);

    /** Dossiers with a nominee in one of these states. */
    @EntityGraph(attributePaths = "nominees")
    @Query("select distinct p from Proposal p where p.organisation = :organisation and p.id in"
            + " (select n.proposal.id from Nominee n where n.organisation = :organisation and n.state in :states)"
            + " order by p.sentAt, p.id")
    List<Proposal> withNominees(String organisation, Collection<NomineeState> states);

    /** Codes of the dossiers of these nominees. */
    @Query("select distinct n.proposal.code from Nominee n where n.organisation = :organisation and n.id in :ids")
    List<String> codesOf(String organisation, Collection<UUID> ids);

    /** Individuals of this folded name among these; read for {@link Nominee#mayBe}. */
    @Query("select n from Nominee n where n.organisation = :organisation and n.id in :ids and n.nameFolded = :name")
    List<Nominee> named(String organisation, Collection<UUID> ids, String name);

    @Query("select n from Nominee n join fetch n.proposal where n.organisation = :organisation and n.id in :ids")
    List<Nominee> nominees(String organisation, Collection<UUID> ids);

    /** Every line of these people, in whatever dossier and state. */
    @Query(
            "select n from Nominee n join fetch n.proposal where n.organisation = :organisation and n.subjectKey in :keys")
    List<Nominee> ofSubjects(String organisation, Collection<String> keys);

    /** Other entries of the campaign that share a folded name or a citizen number with one of these. */
    @Query("select n from Nominee n join fetch n.proposal p where n.organisation = :organisation"
            + " and n.campaign = :campaign and p.code <> :except"
            + " and (n.nameFolded in :names or n.citizenHash in :citizens)")
    List<Nominee> lookalikes(
            String organisation, String campaign, String except, Collection<String> names, Collection<String> citizens);

    /** Lines of every campaign with this folded name or citizen number, and the named ones, each with its dossier. */
    @Query("select n.id as id, p.code as code from Nominee n join n.proposal p where n.organisation = :organisation"
            + " and (n.nameFolded = :name or n.citizenHash = :citizen or n.id in :known)")
    List<LineOfDossier> linesLike(String organisation, String name, String citizen, Collection<UUID> known);

    /** Dossiers that the unit submits and that are neither withdrawn nor ended without an award. */
    @Query(
            "select count(p) from Proposal p where p.organisation = :organisation and p.campaign = :campaign"
                    + " and p.unit = :unit and p.state not in (vn.khenthuong.proposal.ProposalState.WITHDRAWN,"
                    + " vn.khenthuong.proposal.ProposalState.NOTHING_SELECTED,"
                    + " vn.khenthuong.proposal.ProposalState.CLOSED_UNSENT) and p.route <> vn.khenthuong.eligibility.Route.UNIT")
    long countLive(String organisation, String campaign, String unit);

    /** Nominees of the unit's other dossiers of a campaign that were not sent yet, each with its dossier, which says its way. */
    @Query(
            "select n from Nominee n join fetch n.proposal p where p.organisation = :organisation and p.campaign = :campaign"
                    + " and p.unit = :unit and p.code <> :except and p.state in (vn.khenthuong.proposal.ProposalState.DRAFT,"
                    + " vn.khenthuong.proposal.ProposalState.COUNCIL, vn.khenthuong.proposal.ProposalState.SIGNING,"
                    + " vn.khenthuong.proposal.ProposalState.NUMBERING, vn.khenthuong.proposal.ProposalState.READY)"
                    + " and p.route <> vn.khenthuong.eligibility.Route.UNIT")
    List<Nominee> unsentNominees(String organisation, String campaign, String unit, String except);

    @EntityGraph(attributePaths = "nominees")
    @Query("select distinct p from Proposal p where p.organisation = :organisation and p.code in :codes")
    List<Proposal> withCodes(String organisation, Collection<String> codes);

    @EntityGraph(attributePaths = "nominees")
    @Query("select distinct p from Proposal p where p.id in :ids")
    List<Proposal> withIds(Collection<Long> ids);

    @Query("select p.unit as unit, p.code as code, p.state as state, p.sentAt as sentAt from Proposal p"
            + " where p.organisation = :organisation and p.campaign = :campaign"
            + " and p.route <> vn.khenthuong.eligibility.Route.UNIT")
    List<UnitState> states(String organisation, String campaign);

    @Query("select p.unit as unit, p.code as code, p.state as state, p.sentAt as sentAt from Proposal p"
            + " where p.organisation = :organisation and p.campaign = :campaign and p.unit in :units"
            + " and p.route <> vn.khenthuong.eligibility.Route.UNIT")
    List<UnitState> statesOf(String organisation, String campaign, Collection<String> units);

    /** Database ids of the dossiers of a campaign that were ever sent, in the order of sending. */
    @Query("select p.id from Proposal p where p.organisation = :organisation and p.campaign = :campaign"
            + " and p.sentAt is not null order by p.sentAt, p.id")
    List<Long> sentIds(String organisation, String campaign, Limit limit);

    @Query(value = "select nextval('proposal_number')", nativeQuery = true)
    long nextNumber();

    /** One dossier's unit and state, nothing of what is in it. */
    interface UnitState {

        String getUnit();

        String getCode();

        ProposalState getState();

        Instant getSentAt();
    }

    /** A line and the code of its dossier, nothing of what is in either. */
    interface LineOfDossier {

        UUID getId();

        String getCode();
    }
}
