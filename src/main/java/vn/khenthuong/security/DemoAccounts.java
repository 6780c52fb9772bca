package vn.khenthuong.security;

import java.util.List;

/** Port: the accounts that the login page may show to everybody. Exists in the demo only. */
public interface DemoAccounts {

    List<DemoAccount> accounts();
}
