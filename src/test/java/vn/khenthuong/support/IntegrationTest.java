package vn.khenthuong.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import vn.khenthuong.KhenThuongApplication;

/**
 * The whole program on a real PostgreSQL and a random port. All classes with this annotation share one context: do not
 * add mock beans, properties or profiles to them (that would start a second program), undo what you move (the clock), and
 * use your own units, dossiers and campaigns rather than expect an empty database. Jobs do not run by themselves.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(classes = KhenThuongApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDataDirectory.class)
public @interface IntegrationTest {}
