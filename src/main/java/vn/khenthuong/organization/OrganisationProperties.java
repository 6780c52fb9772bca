package vn.khenthuong.organization;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param location where the files with the units lie, a resource pattern
 * @param inspectionDelegations how many inspection delegations there are, 0 to 200; the plan does not say
 */
@ConfigurationProperties("khenthuong.organisation")
record OrganisationProperties(
        @DefaultValue("classpath*:organisation/*.yaml") String location, @DefaultValue("5") int inspectionDelegations) {

    OrganisationProperties {
        if (inspectionDelegations < 0 || inspectionDelegations > 200) {
            throw new IllegalArgumentException(
                    "khenthuong.organisation.inspection-delegations: 0 to 200; was " + inspectionDelegations);
        }
    }
}
