/** The program as people meet it: in a real Chromium, with the portal, Tasklist and Cockpit. */
package vn.khenthuong.browser;
