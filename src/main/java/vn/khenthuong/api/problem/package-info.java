/** What went wrong, as RFC 9457 problem details in the language asked for; used by every controller of the API. */
package vn.khenthuong.api.problem;
