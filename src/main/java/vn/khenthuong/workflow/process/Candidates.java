package vn.khenthuong.workflow.process;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.khenthuong.organization.Groups;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;

/** Computes for the diagrams which groups a task is offered to. Expressions know no variable arguments, and call public types only. */
@Component
public class Candidates {

    public List<String> unit(DelegateExecution execution, String role) {
        return ofUnit(execution, role);
    }

    public List<String> unit(DelegateExecution execution, String first, String second) {
        return ofUnit(execution, first, second);
    }

    public List<String> unit(DelegateExecution execution, String first, String second, String third) {
        return ofUnit(execution, first, second, third);
    }

    public List<String> office(DelegateExecution execution, String role) {
        return ofOffice(execution, role);
    }

    public List<String> office(DelegateExecution execution, String first, String second) {
        return ofOffice(execution, first, second);
    }

    private static List<String> ofUnit(DelegateExecution execution, String... roles) {
        OrganisationCode organisation = organisation(execution);
        UnitCode unit = new UnitCode((String) execution.getVariable(Variables.UNIT));
        return Arrays.stream(roles)
                .map(role -> Groups.ofUnit(organisation, unit, Role.valueOf(role)))
                .toList();
    }

    private static List<String> ofOffice(DelegateExecution execution, String... roles) {
        OrganisationCode organisation = organisation(execution);
        return Arrays.stream(roles)
                .map(role -> Groups.ofOffice(organisation, Role.valueOf(role)))
                .toList();
    }

    private static OrganisationCode organisation(DelegateExecution execution) {
        return new OrganisationCode(execution.getTenantId());
    }
}
