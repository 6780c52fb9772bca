package vn.khenthuong.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Nominees as the API takes them, of whom no rule of the plan has anything to say; change what matters before adding. */
public final class SampleNominees {

    private SampleNominees() {}

    /** An individual who meets every criterion; change what matters before adding. */
    public static Map<String, Object> individual(String unit, String name) {
        Map<String, Object> nominee = new LinkedHashMap<>();
        nominee.put("kind", "INDIVIDUAL");
        nominee.put("name", name);
        nominee.put("certificateName", "Ông " + name);
        nominee.put("birthDate", "1985-05-19");
        nominee.put("jobTitle", "Công chức");
        nominee.put("body", unit);
        nominee.put("subjectType", "polling-team-member");
        nominee.put("achievementFrom", "2025-10-01");
        nominee.put("achievementTo", "2026-03-20");
        nominee.put("achievement", "Hoàn thành xuất sắc nhiệm vụ phục vụ bầu cử.");
        nominee.put("directWorker", true);
        nominee.put(
                "attested",
                List.of(
                        "individual-outstanding",
                        "individual-exemplary",
                        "individual-direct-role",
                        "individual-solutions"));
        return nominee;
    }

    /** The commune itself, with a turnout of 99.5 %. */
    public static Map<String, Object> commune(String unit, String name) {
        Map<String, Object> nominee = individual(unit, name);
        nominee.put("kind", "COLLECTIVE");
        nominee.put("certificateName", "Nhân dân và cán bộ " + name);
        nominee.remove("birthDate");
        nominee.remove("jobTitle");
        nominee.put("directWorker", false);
        nominee.put("subjectType", "commune");
        nominee.put("voters", 10_000);
        nominee.put("voted", 9_950);
        nominee.put("allDeputiesElected", true);
        nominee.put("reElection", false);
        nominee.put("finishedOnTime", true);
        nominee.put("attested", List.of("commune-unity", "commune-drive", "commune-security", "commune-propaganda"));
        return nominee;
    }

    /** Another collective of the unit. */
    public static Map<String, Object> agency(String unit, String name) {
        Map<String, Object> nominee = individual(unit, name);
        nominee.put("kind", "COLLECTIVE");
        nominee.put("certificateName", name);
        nominee.remove("birthDate");
        nominee.remove("jobTitle");
        nominee.put("directWorker", false);
        nominee.put("subjectType", "provincial-agency");
        nominee.put(
                "attested",
                List.of("agency-unity", "agency-movement", "agency-tasks", "agency-documents", "agency-reports"));
        return nominee;
    }
}
