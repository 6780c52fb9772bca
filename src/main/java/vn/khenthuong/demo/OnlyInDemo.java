package vn.khenthuong.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;

/** Exists unless the program runs in production, on the real clock, or was told to do without the demo. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Profile("!prod")
@ConditionalOnProperty(
        name = {"khenthuong.demo.enabled", "khenthuong.clock.rehearsal"},
        havingValue = "true")
@interface OnlyInDemo {}
