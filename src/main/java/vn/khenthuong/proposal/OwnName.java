package vn.khenthuong.proposal;

import java.util.List;
import java.util.stream.Stream;
import vn.khenthuong.eligibility.Naming;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.register.FoldedName;

/** Whether a collective of a commune or ward bears the name of the commune itself. */
final class OwnName {

    private static final List<String> COMMITTEE = List.of("ubnd", "uy ban nhan dan");

    /** Words, folded, that name something below a commune or beside its People's Committee. */
    private static final List<String> LOWER_UNIT = List.of(
            "phong",
            "ban",
            "to",
            "trung tam",
            "truong",
            "tram",
            "doi",
            "trung doi",
            "cong an",
            "quan su",
            "thon",
            "buon",
            "khoi",
            "xom",
            "ap",
            "doan",
            "hoi",
            "chi bo",
            "mat tran",
            "dang uy");

    private OwnName() {}

    static Naming of(Nominee nominee, Unit body) {
        if (nominee.kind() != NomineeKind.COLLECTIVE || !body.kind().communal()) {
            return Naming.OTHER;
        }
        return Stream.of(nominee.name(), nominee.certificateName())
                .map(name -> of(name, body.name()))
                .reduce(Naming.OTHER, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }

    static Naming of(String name, String unit) {
        String own = FoldedName.of(unit).value();
        String typed = FoldedName.of(name).value();
        if (typed.equals(own) || COMMITTEE.stream().anyMatch(prefix -> typed.equals(prefix + " " + own))) {
            return Naming.BODY_ITSELF;
        }
        String words = " " + typed + " ";
        if (!words.contains(" " + own + " ")) {
            return Naming.OTHER;
        }
        // "ban" of "Ủy ban nhân dân" and the words of the commune's own name say nothing.
        String rest = words.replace(" " + own + " ", " ").replace(" uy ban nhan dan ", " ");
        return LOWER_UNIT.stream().anyMatch(word -> rest.contains(" " + word + " ")) ? Naming.OTHER : Naming.LIKE_BODY;
    }
}
