/* stands for the real site.js, so that the pages do not change with it */
