package vn.khenthuong.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.khenthuong.document.StoredFile;
import vn.khenthuong.emulation.RegisteredWorks;
import vn.khenthuong.emulation.Work;
import vn.khenthuong.emulation.WorkFilter;
import vn.khenthuong.emulation.WorkInput;
import vn.khenthuong.emulation.WorkList;
import vn.khenthuong.emulation.WorkProgress;
import vn.khenthuong.emulation.WorkReport;
import vn.khenthuong.emulation.WorkState;
import vn.khenthuong.emulation.WorkView;
import vn.khenthuong.emulation.Works;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.UnitCode;

/** Works and tasks that units register for a campaign. */
@RestController
@RequestMapping("/api/campaigns/{campaign}/works")
@Tag(name = "Works", description = "Công trình, phần việc")
class WorkController {

    private final Works works;
    private final RegisteredWorks registered;
    private final KnownUnits units;

    WorkController(Works works, RegisteredWorks registered, KnownUnits units) {
        this.works = works;
        this.registered = registered;
        this.units = units;
    }

    /**
     * Works of the caller's own units, or of every unit for the appraising office, administrator and inspector, by last day.
     *
     * @param unit one unit's only
     * @param state in this state only
     * @param late only those whose last day is over and that are not done
     * @param page from 0
     * @param size 1 to 200
     */
    @GetMapping
    WorkList list(
            Actor actor,
            @PathVariable String campaign,
            @RequestParam(required = false) UnitCode unit,
            @RequestParam(required = false) WorkState state,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return registered.page(
                actor,
                campaign,
                new WorkFilter(unit, state, late),
                Math.max(0, page),
                Math.min(RegisteredWorks.MOST, Math.max(1, size)));
    }

    /** Registers a work for one of the caller's units. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Work register(Actor actor, @PathVariable String campaign, @RequestBody NewWork work) {
        return works.register(
                actor,
                campaign,
                units.require(actor, work.unit(), "unit"),
                new WorkInput(work.title(), work.description(), work.measure(), work.due(), work.responsible()));
    }

    /** One work with its progress and proof. */
    @GetMapping("/{id}")
    WorkResponse one(Actor actor, @PathVariable String campaign, @PathVariable UUID id) {
        return WorkResponse.of(registered.view(actor, id));
    }

    /** Changes what was registered, at the version that was read; 409 if somebody was faster. */
    @PutMapping("/{id}")
    Work change(
            Actor actor,
            @PathVariable String campaign,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestBody WorkInput work) {
        return works.change(actor, id, version, work);
    }

    /** Reports how far a work is, at the version that was read; done and given up are final. */
    @PostMapping("/{id}/progress")
    Work report(
            Actor actor,
            @PathVariable String campaign,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestBody WorkReport report) {
        return works.report(actor, id, version, report);
    }

    /** Attaches a PDF that the caller has uploaded. */
    @PutMapping("/{id}/files/{file}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void attach(Actor actor, @PathVariable String campaign, @PathVariable UUID id, @PathVariable FileId file) {
        works.attach(actor, id, file);
    }

    /** Takes a PDF away again, while the work is open. */
    @DeleteMapping("/{id}/files/{file}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void detach(Actor actor, @PathVariable String campaign, @PathVariable UUID id, @PathVariable FileId file) {
        works.detach(actor, id, file);
    }

    /**
     * What a unit registers.
     *
     * @param unit code of the unit
     * @param title what it is called, 1 to 200 characters
     * @param description what is done, at most 4,000 characters
     * @param measure by what its completion is known, 1 to 500 characters
     * @param due its last day, today or later
     * @param responsible who answers for it, at most 200 characters
     */
    record NewWork(
            UnitCode unit, String title, String description, String measure, LocalDate due, String responsible) {}

    /**
     * A work with all that is known of it.
     *
     * @param work as registered and last reported
     * @param progress every report, newest first
     * @param files ids of the PDFs that prove the result
     */
    record WorkResponse(Work work, List<WorkProgress> progress, List<FileId> files) {

        static WorkResponse of(WorkView view) {
            return new WorkResponse(
                    view.work(),
                    view.progress(),
                    view.files().stream().map(StoredFile::id).toList());
        }
    }
}
