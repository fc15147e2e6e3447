import { z } from "zod";

// First in the page, before any schema is made: zod would try to compile it by eval, which the page's policy forbids.
z.config({ jitless: true });
