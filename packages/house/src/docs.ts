if (import.meta.main) console.log("0 files");
