package vn.khenthuong.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.khenthuong.organization.Assignments;
import vn.khenthuong.portal.Visitor;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.RouteWalker;
import vn.khenthuong.support.TestPeople;

/**
 * A program that sends nothing, or nothing of what was asked for, is told so: no address of the running program fails at it.
 * Asked of every one that takes a body, by somebody who may do everything.
 */
@IntegrationTest
class EmptyBodiesIT {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^}]*)?}");
    private static final List<String> BODIES = List.of("{}", "[]", "null", "\"x\"", "{\"lines\":[{}]}", "{");

    @Autowired
    private WebApplicationContext context;

    private String everybody;

    @Test
    void areAnsweredWithWhatIsMissing() {
        RouteWalker walker = RouteWalker.fresh(context);
        String dossier = walker.toCouncilWith("Lê Thị Thân Rỗng");
        Actor everybody = everybody(walker.unit());
        Visitor visitor = new Visitor(context);
        Map<String, String> values = Map.of(
                "code", dossier,
                "subject", dossier,
                "step", "holdCouncilMeeting",
                "nominee", walker.nominees(dossier).get(0),
                "campaign", "khong-co",
                "unit", walker.unit(),
                "userId", everybody.userId(),
                "login", everybody.userId(),
                "taskId", UUID.randomUUID().toString());
        TreeSet<String> failed = new TreeSet<>();
        TreeSet<String> asked = new TreeSet<>();
        addresses().forEach((pattern, method) -> {
            Matcher variables = VARIABLE.matcher(pattern);
            String address = variables.replaceAll(found -> Matcher.quoteReplacement(
                    values.getOrDefault(found.group(1), UUID.randomUUID().toString())));
            asked.add(pattern);
            for (String body : BODIES) {
                MockHttpServletResponse answer = visitor.send(
                        everybody,
                        MockMvcRequestBuilders.request(HttpMethod.valueOf(method.name()), address)
                                .contentType(MediaType.APPLICATION_JSON)
                                .header("If-Match", "\"1\"")
                                .content(body));
                if (answer.getStatus() >= 500) {
                    failed.add(method + " " + pattern + " " + body);
                }
            }
        });
        assertThat(failed).isEmpty();
        assertThat(asked).hasSizeGreaterThan(40);
    }

    /** Whoever shares this province counts on the people whom it has. */
    @AfterEach
    void nobodyHoldsEveryRole() {
        Assignments assignments = context.getBean(Assignments.class);
        assignments.of(everybody).forEach(held -> assignments.end(TestPeople.ADMINISTRATOR, held.id(), null));
    }

    private Map<String, RequestMethod> addresses() {
        Map<String, RequestMethod> addresses = new LinkedHashMap<>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    boolean takesBody = Arrays.stream(method.getMethodParameters())
                            .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
                    if (takesBody && method.getBeanType().getPackageName().startsWith("vn.khenthuong")) {
                        mapping.getPatternValues().forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(one -> addresses.put(pattern, one)));
                    }
                });
        return addresses;
    }

    private Actor everybody(String unit) {
        TestPeople people = TestPeople.in(context);
        String login = people.in(new UnitCode(unit), Role.AWARD_OFFICER, ".moi-vai");
        for (Role role : Role.values()) {
            if (role != Role.AWARD_OFFICER) {
                context.getBean(Assignments.class)
                        .assign(
                                TestPeople.ADMINISTRATOR,
                                login,
                                new UnitCode(role.ofUnit() ? unit : "sonoivu"),
                                role,
                                TestPeople.IN_OFFICE_SINCE,
                                null);
            }
        }
        everybody = login;
        return people.actor(login);
    }
}
