package vn.khenthuong.organization;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.khenthuong.shared.Text;
import vn.khenthuong.shared.Words;

/** Makes an organisation's {@link Words} of its offices. */
final class OfficeWords {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private OfficeWords() {}

    static Words of(Organisation organisation) {
        Offices offices = organisation.offices();
        Offices.Appraising appraising = offices.appraising();
        Offices.Deciding deciding = offices.deciding();
        Map<String, Text> words = new HashMap<>(Words.NEUTRAL.words());
        words.put("appraiser", appraising.name());
        words.put("appraiser-in-full", inFull(appraising.name(), organisation));
        words.put("division", appraising.division());
        words.put("division-head", appraising.divisionHead());
        words.put("director", appraising.head().full());
        words.put("the-director", appraising.head().brief());
        words.put("director-title", title(appraising.head()));
        words.put("deputy-director", appraising.deputy().full());
        words.put("decider", deciding.head().full());
        words.put("decider-brief", shortened(deciding.head().full()));
        words.put("the-decider", deciding.head().brief());
        words.put(
                "decider-in-full",
                new Text(
                        deciding.head().brief().vi() + " " + deciding.body().vi(),
                        deciding.head().full().en()));
        words.put("deputy-decider", deciding.deputy().full());
        words.put("deputy-decider-brief", shortened(deciding.deputy().full()));
        words.put("the-deputy", deciding.deputy().brief());
        words.put(
                "deputy-title",
                new Text(
                        deciding.deputy().brief().vi(),
                        upperFirst(deciding.deputy().brief().en().replaceFirst("^the ", ""))));
        words.put("decision-clerk", deciding.clerk());
        words.put("decision-clerk-brief", shortened(deciding.clerk()));
        Optional<Offices.Checking> checking = offices.checkingOffice();
        checking.ifPresent(office -> {
            words.put("checker", office.name());
            words.put("checker-brief", shortened(office.name()));
            words.put("checker-head", office.head());
        });
        if (organisation.grant("provincial-certificate").isPresent()) {
            words.put("own-form", new Text("Bằng khen", "certificate of merit"));
        }
        words.put("here", organisation.level().text());
        return new Words(words);
    }

    /** A province's department is named with the province; others stand for themselves. */
    private static Text inFull(Text name, Organisation organisation) {
        return organisation.level() == OrganisationLevel.PROVINCE
                ? new Text(name.vi() + " tỉnh " + organisation.place(), name.en() + " of " + organisation.place())
                : name;
    }

    /** Written in capitals over a signature, as a word inside a sentence: {@code Giám đốc}. */
    private static Text title(Title title) {
        String lower = title.signature().toLowerCase(VIETNAMESE);
        return new Text(upperFirst(lower), title.brief().en());
    }

    /** As people write it in lists and forms. */
    private static Text shortened(Text full) {
        return new Text(full.vi().replace("Ủy ban nhân dân", "UBND").replace("Hội đồng nhân dân", "HĐND"), full.en());
    }

    private static String upperFirst(String text) {
        return text.substring(0, 1).toUpperCase(VIETNAMESE) + text.substring(1);
    }
}
