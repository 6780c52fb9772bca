package vn.khenthuong.council;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;

/** The tables of votes on phones. */
@Component
class VoteTable {

    private static final String SELECT = "select id, organisation, dossier, state, public_key, total_members from"
            + " council_vote where organisation = ? and dossier = ? and state <> 'DISCARDED'"
            + " order by opened_at desc limit 1";

    private final JdbcClient jdbc;

    VoteTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Vote(
            UUID id,
            OrganisationCode organisation,
            ProposalCode dossier,
            VoteState state,
            String publicKey,
            int totalMembers) {}

    record Tally(int inFavour, int against, int recused) {}

    Optional<Vote> newest(OrganisationCode organisation, ProposalCode dossier) {
        return read(SELECT, organisation, dossier);
    }

    /** For leading it: nobody casts, opens or counts meanwhile. */
    Optional<Vote> lock(OrganisationCode organisation, ProposalCode dossier) {
        return read(SELECT + " for update", organisation, dossier);
    }

    /** For casting: many at once, but not while it is being closed. */
    Optional<Vote> share(OrganisationCode organisation, ProposalCode dossier) {
        return read(SELECT + " for share", organisation, dossier);
    }

    private Optional<Vote> read(String sql, OrganisationCode organisation, ProposalCode dossier) {
        return jdbc.sql(sql)
                .params(organisation.value(), dossier.value())
                .query((row, number) -> new Vote(
                        row.getObject("id", UUID.class),
                        new OrganisationCode(row.getString("organisation")),
                        new ProposalCode(row.getString("dossier")),
                        VoteState.valueOf(row.getString("state")),
                        row.getString("public_key"),
                        row.getInt("total_members")))
                .optional();
    }

    void insert(Vote vote, String openedBy, Instant at) {
        jdbc.sql("insert into council_vote (id, organisation, dossier, state, public_key, total_members, opened_by,"
                        + " opened_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        vote.id(),
                        vote.organisation().value(),
                        vote.dossier().value(),
                        vote.state().name(),
                        vote.publicKey(),
                        vote.totalMembers(),
                        openedBy,
                        Timestamp.from(at))
                .update();
    }

    void counting(Vote vote) {
        jdbc.sql("update council_vote set state = 'COUNTING' where id = ?")
                .param(vote.id())
                .update();
    }

    /** Sealed ballots and key go; nothing is left that could be opened. */
    void end(Vote vote, VoteState state, Instant at) {
        jdbc.sql("delete from council_sealed_ballot where vote = ?")
                .param(vote.id())
                .update();
        jdbc.sql("update council_vote set state = ?, public_key = null, ended_at = ? where id = ?")
                .params(state.name(), Timestamp.from(at), vote.id())
                .update();
    }

    void voter(Vote vote, String login, boolean present) {
        jdbc.sql("insert into council_voter (vote, organisation, login, present) values (?, ?, ?, ?)"
                        + " on conflict (vote, login) do update set present = excluded.present")
                .params(vote.id(), vote.organisation().value(), login, present)
                .update();
    }

    Map<String, Boolean> voters(Vote vote) {
        Map<String, Boolean> voters = new HashMap<>();
        jdbc.sql("select login, present from council_voter where vote = ?")
                .param(vote.id())
                .query((row, number) -> voters.put(row.getString("login"), row.getBoolean("present")))
                .list();
        return voters;
    }

    void recuse(Vote vote, String login, NomineeId nominee) {
        jdbc.sql("insert into council_recusal (vote, organisation, login, nominee) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(vote.id(), vote.organisation().value(), login, nominee.value())
                .update();
        jdbc.sql("delete from council_sealed_ballot where vote = ? and login = ? and nominee = ?")
                .params(vote.id(), login, nominee.value())
                .update();
    }

    /** Logins that stepped aside, by nominee. */
    Map<NomineeId, Set<String>> recusals(Vote vote) {
        Map<NomineeId, Set<String>> recusals = new HashMap<>();
        jdbc.sql("select login, nominee from council_recusal where vote = ?")
                .param(vote.id())
                .query((row, number) -> recusals.computeIfAbsent(
                                new NomineeId(row.getObject("nominee", UUID.class)), id -> new HashSet<>())
                        .add(row.getString("login")))
                .list();
        return recusals;
    }

    /** One row for a member and a nominee, whatever was cast before. */
    void cast(Vote vote, String login, NomineeId nominee, String sealed) {
        jdbc.sql("insert into council_sealed_ballot (vote, organisation, login, nominee, sealed) values (?, ?, ?, ?, ?)"
                        + " on conflict (vote, login, nominee) do update set sealed = excluded.sealed")
                .params(vote.id(), vote.organisation().value(), login, nominee.value(), sealed)
                .update();
    }

    void withdraw(Vote vote, String login) {
        jdbc.sql("delete from council_sealed_ballot where vote = ? and login = ?")
                .params(vote.id(), login)
                .update();
    }

    Map<NomineeId, Integer> cast(Vote vote) {
        Map<NomineeId, Integer> cast = new HashMap<>();
        jdbc.sql("select nominee, count(*) as ballots from council_sealed_ballot where vote = ? group by nominee")
                .param(vote.id())
                .query((row, number) ->
                        cast.put(new NomineeId(row.getObject("nominee", UUID.class)), row.getInt("ballots")))
                .list();
        return cast;
    }

    /** The sealed ballots of each nominee, in the order of their bytes: not in that of members or of time. */
    Map<NomineeId, List<String>> sealed(Vote vote) {
        Map<NomineeId, List<String>> sealed = new HashMap<>();
        jdbc.sql("select nominee, sealed from council_sealed_ballot where vote = ? order by nominee, sealed")
                .param(vote.id())
                .query((row, number) -> sealed.computeIfAbsent(
                                new NomineeId(row.getObject("nominee", UUID.class)), id -> new ArrayList<>())
                        .add(row.getString("sealed")))
                .list();
        return sealed;
    }

    /** Whether the council's meeting was recorded after this vote: then a later meeting counts anew. */
    boolean recorded(Vote vote) {
        return jdbc.sql("select exists (select 1 from council_meeting m join council_vote v on v.id = ?"
                        + " where m.organisation = v.organisation and m.dossier = v.dossier"
                        + " and m.recorded_at >= v.ended_at)")
                .param(vote.id())
                .query(Boolean.class)
                .single();
    }

    void tally(Vote vote, NomineeId nominee, Tally tally) {
        jdbc.sql("insert into council_tally (vote, organisation, nominee, in_favour, against, recused)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        vote.id(),
                        vote.organisation().value(),
                        nominee.value(),
                        tally.inFavour(),
                        tally.against(),
                        tally.recused())
                .update();
    }

    Map<NomineeId, Tally> tallies(Vote vote) {
        Map<NomineeId, Tally> tallies = new HashMap<>();
        jdbc.sql("select nominee, in_favour, against, recused from council_tally where vote = ?")
                .param(vote.id())
                .query((row, number) -> tallies.put(
                        new NomineeId(row.getObject("nominee", UUID.class)),
                        new Tally(row.getInt("in_favour"), row.getInt("against"), row.getInt("recused"))))
                .list();
        return tallies;
    }

    /** All codes of one nominee by one statement, in the order of the codes: rows tell nothing of when or by whom. */
    void checkCodes(Vote vote, NomineeId nominee, Collection<String> codes) {
        jdbc.sql("insert into council_check_code (vote, organisation, nominee, code)"
                        + " select ?, ?, ?, code from unnest(?::varchar[]) code order by code")
                .param(vote.id())
                .param(vote.organisation().value())
                .param(nominee.value())
                .param(codes.toArray(String[]::new))
                .update();
    }

    Map<NomineeId, List<String>> checkCodes(Vote vote) {
        Map<NomineeId, List<String>> codes = new HashMap<>();
        jdbc.sql("select nominee, code from council_check_code where vote = ? order by nominee, code")
                .param(vote.id())
                .query((row, number) -> codes.computeIfAbsent(
                                new NomineeId(row.getObject("nominee", UUID.class)), id -> new ArrayList<>())
                        .add(row.getString("code")))
                .list();
        return codes;
    }
}
