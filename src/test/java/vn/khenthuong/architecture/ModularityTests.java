package vn.khenthuong.architecture;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import vn.khenthuong.KhenThuongApplication;

/** Each module imports what its {@code package-info} allows and nothing else; the diagrams lie under {@code target}. */
class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(KhenThuongApplication.class);

    @Test
    void modulesImportOnlyWhatTheyMay() {
        modules.verify();
    }

    @Test
    void writesTheDiagrams() {
        new Documenter(modules).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
    }
}
