/** Units, people and who holds which role when. The engine's groups are written from here, never the other way round. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
package vn.khenthuong.organization;
