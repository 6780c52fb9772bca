package vn.khenthuong.workflow.engine;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** What the engine needs before the first request and before any job: definitions, and each office's desk as it is now. */
@Component
class EngineStart implements SmartInitializingSingleton {

    private final Deployment deployment;
    private final OfficeDesks desks;
    private final OrphanedJobs orphans;

    EngineStart(Deployment deployment, OfficeDesks desks, OrphanedJobs orphans) {
        this.deployment = deployment;
        this.desks = desks;
        this.orphans = orphans;
    }

    @Override
    public void afterSingletonsInstantiated() {
        deployment.deploy();
        desks.furnishAll();
        orphans.release();
    }
}
