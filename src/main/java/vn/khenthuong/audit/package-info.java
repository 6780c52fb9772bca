/** Who did what, when, on which ground: append-only; personal values lie apart and can be erased. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "organization"})
package vn.khenthuong.audit;
