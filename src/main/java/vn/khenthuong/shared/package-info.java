/** What every module speaks: who acts, what a rule found, the identifiers, the clock. Kept tiny. */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package vn.khenthuong.shared;
