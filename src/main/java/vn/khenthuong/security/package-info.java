/** The one login: turns a password or a session into the actor who asks, and closes the doors that nobody may use. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "organization"})
package vn.khenthuong.security;
