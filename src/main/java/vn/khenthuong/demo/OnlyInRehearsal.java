package vn.khenthuong.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Like {@link OnlyInPastDemo}, and only in the process that plays a campaign for another one. */
@OnlyInPastDemo
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = DemoClock.PLAYED, havingValue = "true")
public @interface OnlyInRehearsal {}
