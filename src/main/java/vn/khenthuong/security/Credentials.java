package vn.khenthuong.security;

/** Port: the passwords of people, kept where every Camunda application finds them too. */
public interface Credentials {

    /** Whether the login exists, is not locked, and has this password. Slows down somebody who keeps guessing. */
    boolean check(String userId, String password);
}
