/**
 * The route on the process engine: what waits for whom, recording what people decide, timers, and the engine's own doors.
 * The only module that knows which engine it is. What other modules may use stands in this package.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "organization",
            "audit",
            "document",
            "campaign",
            "eligibility",
            "register",
            "quota",
            "proposal",
            "council",
            "appraisal",
            "decision",
            "amendment",
            "stateaward",
            "emulation",
            "notification",
            "security"
        })
package vn.khenthuong.workflow;
