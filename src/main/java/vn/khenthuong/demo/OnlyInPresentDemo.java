package vn.khenthuong.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;

/** Like {@link OnlyInDemo}, and only where the demo shows the newest campaign. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Profile("!prod")
@ConditionalOnProperty(name = DemoClock.PAST, havingValue = "false")
@interface OnlyInPresentDemo {}
