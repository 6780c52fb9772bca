package vn.khenthuong.support;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.proposal.NomineeDraft;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.UnitCode;

/**
 * Dossiers of communes with more nominees than a commune has cases: the others are members of inspection delegations that
 * the commune proposes for, one of each (plan IV.2.a), so that long lists stay within the plan's own limits.
 */
public final class FullDossiers {

    private static final int OWN_CASES = 2;

    private final ApplicationContext context;
    private final Route route;

    public FullDossiers(ApplicationContext context, Route route) {
        this.context = context;
        this.route = route;
    }

    /** A dossier of a commune of its own, sent, appraised and recommended, of one collective at most. */
    public ProposalCode recommended(int nominees) {
        UnitCode unit = Communes.next(context);
        ProposalCode code = route.drafted(unit, drafts(unit, nominees));
        Actor officer = route.officer(unit);
        for (NomineeView nominee : route.view(unit, code).nominees()) {
            if (!nominee.lineBody().equals(unit)) {
                route.drafting.attach(officer, code, nominee.id(), "body-head-agreement", route.pdf(officer, unit));
            }
        }
        route.drafting.bringToCouncil(officer, code, route.view(unit, code).version());
        route.makeReady(unit, code, nominees);
        route.send(unit, code);
        route.accept(code);
        route.appraise(code, Appraisal.LineOutcome.RECOMMEND);
        return code;
    }

    private List<NomineeDraft> drafts(UnitCode unit, int nominees) {
        List<NomineeDraft> drafts = new ArrayList<>();
        for (int i = 0; i < nominees; i++) {
            if (i < OWN_CASES) {
                drafts.add(i == 1 ? route.collective(unit) : route.individual(unit));
            } else {
                NomineeDraft member = route.individual(delegation(unit, i));
                drafts.add(Drafts.managed(Drafts.subject(member, "direct-adviser"), unit));
            }
        }
        return drafts;
    }

    private UnitCode delegation(UnitCode commune, int number) {
        UnitCode code = new UnitCode(commune.value() + "-doan-" + number);
        context.getBean(JdbcClient.class)
                .sql("insert into unit (organisation, code, name, kind, proposes_through, mark, edited)"
                        + " values (?, ?, ?, 'INSPECTION_DELEGATION', ?, 'configuration', true)")
                .params(Route.DAKLAK.value(), code.value(), "Đoàn kiểm tra thử nghiệm " + code.value(), commune.value())
                .update();
        return code;
    }
}
