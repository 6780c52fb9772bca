/** What must hold before the program starts, and how it says that it does not. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
package vn.khenthuong.launch;
