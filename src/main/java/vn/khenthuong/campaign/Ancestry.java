package vn.khenthuong.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which campaign carries out which: a tree, so none is above itself. */
final class Ancestry {

    private Ancestry() {}

    /**
     * Whether the campaigns above a plan lead back to it.
     *
     * @param known a campaign's plan; empty if it is none of this installation
     */
    static Optional<PlanProblem> loop(Plan plan, Function<Parent.Ref, Optional<Plan>> known, Locations locations) {
        Parent.Ref self = new Parent.Ref(plan.organisation(), plan.code());
        List<Parent.Ref> way = new ArrayList<>(List.of(self));
        Optional<Parent.Ref> above = above(plan);
        while (above.isPresent()) {
            boolean seen = way.contains(above.get());
            way.add(above.get());
            if (seen) {
                return Optional.of(locations.problem(
                        "/parent/campaign",
                        "các phong trào cấp trên nối vòng ("
                                + way.stream().map(Parent.Ref::toString).collect(Collectors.joining(" → "))
                                + "); cần phong trào cấp trên không thuộc vòng này",
                        "the campaigns above lead round in a circle ("
                                + way.stream().map(Parent.Ref::toString).collect(Collectors.joining(" → "))
                                + "); expected a parent that carries out none of these"));
            }
            above = known.apply(above.get()).flatMap(Ancestry::above);
        }
        return Optional.empty();
    }

    private static Optional<Parent.Ref> above(Plan plan) {
        return Optional.ofNullable(plan.parent()).map(Parent::campaign);
    }
}
