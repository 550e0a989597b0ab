# embedded_rows(OUT LIST ROOT BEFORE BETWEEN BEHIND) sets OUT to one line for each of the files named
# in LIST, all below ROOT: BEFORE, the name of the file in quotes, BETWEEN, its text as a raw string
# literal, BEHIND.

function(embedded_rows out list root before between behind)
  file(STRINGS ${list} files)
  list(SORT files)
  set(rows "")
  foreach(file IN LISTS files)
    file(RELATIVE_PATH name ${root} ${file})
    file(READ ${file} text)
    string(FIND "${text}" ")embedded\"" clash)
    if(NOT clash EQUAL -1)
      message(FATAL_ERROR "${file}: the text )embedded\" cannot be embedded")
    endif()
    string(APPEND rows
      "${before}\"${name}\"${between}R\"embedded(${text})embedded\"${behind}\n")
  endforeach()
  set(${out} "${rows}" PARENT_SCOPE)
endfunction()
