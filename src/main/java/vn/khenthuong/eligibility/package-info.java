/**
 * The award rules, pure: facts in, findings out. One class a rule; {@link vn.khenthuong.eligibility.RuleBook} lists them.
 * Imports nothing but the JDK and {@code shared}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
package vn.khenthuong.eligibility;
