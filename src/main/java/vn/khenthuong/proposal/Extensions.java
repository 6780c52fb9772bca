package vn.khenthuong.proposal;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khenthuong.campaign.ExtensionCheck;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Subject;

/** Stand A22: only a dossier that is not sent yet can be given more time. */
@Component
class Extensions implements ExtensionCheck {

    private final Proposals proposals;
    private final DossierAccess access;

    Extensions(Proposals proposals, DossierAccess access) {
        this.proposals = proposals;
        this.access = access;
    }

    @Override
    public List<Finding> check(Actor actor, String campaign, ProposalCode dossier) {
        Optional<Proposal> found = proposals
                .findByOrganisationAndCode(actor.organisation().value(), dossier.value())
                .filter(proposal -> proposal.campaign().equals(campaign));
        if (found.isEmpty()) {
            return List.of(invalid(
                    "dossier-unknown",
                    dossier,
                    "Phong trào không có hồ sơ " + dossier
                            + ". Hãy kiểm tra lại mã, hoặc để trống nếu áp dụng cho tất cả.",
                    "The campaign has no dossier " + dossier + ". Check the code, or leave it empty for all."));
        }
        Proposal proposal = found.get();
        if (!proposal.state().unsent()) {
            return List.of(invalid(
                    "dossier-unsent",
                    dossier,
                    "Chỉ gia hạn được cho hồ sơ đang chờ gửi; hồ sơ " + dossier + " đang ở trạng thái \""
                            + proposal.state().text().vi() + "\".",
                    "Only a dossier that waits for its sending can be given more time; " + dossier + " is \""
                            + proposal.state().text().en() + "\"."));
        }
        if (!access.permissions(proposal, actor).mayExtend()) {
            throw NotPermittedException.act("extend", dossier.value());
        }
        return List.of();
    }

    private static Finding invalid(String rule, ProposalCode dossier, String vi, String en) {
        return Finding.invalid(
                rule,
                Subject.proposal("deadline-notice", "dossier"),
                dossier.value(),
                "mã của một hồ sơ đang chờ gửi",
                vi,
                en);
    }
}
