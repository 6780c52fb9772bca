package vn.khenthuong.portal.award;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.portal.FindingList;
import vn.khenthuong.register.AwardFilter;
import vn.khenthuong.register.AwardForms;
import vn.khenthuong.register.AwardRegister;
import vn.khenthuong.register.AwardSearch;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FormReader;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.Subject;

/** The register of awards: one page for those who decide, appraise or inspect. */
@Controller
class AwardPageController {

    private static final int SIZE = 50;

    private final AwardRegister register;
    private final AwardSearch search;
    private final AwardForms forms;
    private final Units units;

    AwardPageController(AwardRegister register, AwardSearch search, AwardForms forms, Units units) {
        this.register = register;
        this.search = search;
        this.forms = forms;
        this.units = units;
    }

    @GetMapping("/awards")
    String page(
            Actor actor,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "page", defaultValue = "0") int number,
            Model model) {
        if (!register.readableBy(actor)) {
            throw NotPermittedException.unknown("register");
        }
        FormReader reader = new FormReader(Subject.proposal("awards"));
        Long year = reader.whole("year", "Năm quyết định", typed.get("year"));
        AwardFilter filter = new AwardFilter(
                null,
                typed.get("name"),
                year == null ? null : (int) Math.min(9998, year),
                typed.get("number"),
                typed.get("unit"),
                typed.get("form"));
        int page = Math.max(0, number);
        AwardSearch.Found found = search.page(actor, filter, page, SIZE);
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", new FindingList(reader.findings()));
        model.addAttribute("filtered", !filter.empty());
        model.addAttribute("found", found);
        model.addAttribute("capped", found.count() >= AwardSearch.COUNTED);
        model.addAttribute("number", page);
        model.addAttribute("path", path(typed));
        model.addAttribute("imports", actor.has(Role.APPRAISER));
        model.addAttribute("forms", forms.names(actor.organisation()));
        model.addAttribute(
                "units",
                units.all(actor.organisation()).stream()
                        .collect(Collectors.toMap(unit -> unit.code().value(), Unit::name)));
        return "award/list";
    }

    /** This list again, for its further pages. */
    private static String path(Map<String, String> typed) {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath("/awards");
        List.of("name", "year", "number", "unit", "form").stream()
                .filter(name -> FormReader.text(typed.get(name)) != null)
                .forEach(name -> path.queryParam(name, typed.get(name)));
        return path.build().toUriString();
    }
}
